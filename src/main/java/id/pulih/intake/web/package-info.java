/** Controllers and forms of intake. */
@org.jspecify.annotations.NullMarked
package id.pulih.intake.web;
