/** Controllers and forms of assignment. */
@org.jspecify.annotations.NullMarked
package id.pulih.assignment.web;
