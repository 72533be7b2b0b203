/** Controllers and forms of litmas. */
@org.jspecify.annotations.NullMarked
package id.pulih.litmas.web;
