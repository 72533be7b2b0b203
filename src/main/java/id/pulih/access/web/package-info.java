/** Controllers and forms of access. */
@org.jspecify.annotations.NullMarked
package id.pulih.access.web;
