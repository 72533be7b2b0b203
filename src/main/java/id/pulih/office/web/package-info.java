/** Controllers and forms of office. */
@org.jspecify.annotations.NullMarked
package id.pulih.office.web;
