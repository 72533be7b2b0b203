/** Controllers and forms of assessment. */
@org.jspecify.annotations.NullMarked
package id.pulih.assessment.web;
