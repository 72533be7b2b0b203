/** Controllers and forms of disclosure. */
@org.jspecify.annotations.NullMarked
package id.pulih.disclosure.web;
