/** Controllers and forms of outcome. */
@org.jspecify.annotations.NullMarked
package id.pulih.outcome.web;
