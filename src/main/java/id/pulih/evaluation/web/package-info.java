/** Controllers and forms of evaluation. */
@org.jspecify.annotations.NullMarked
package id.pulih.evaluation.web;
