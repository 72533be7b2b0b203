/** Controllers and forms of the register. */
@org.jspecify.annotations.NullMarked
package id.pulih.register.web;
