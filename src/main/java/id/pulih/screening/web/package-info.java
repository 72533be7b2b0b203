/** Controllers and forms of screening. */
@org.jspecify.annotations.NullMarked
package id.pulih.screening.web;
