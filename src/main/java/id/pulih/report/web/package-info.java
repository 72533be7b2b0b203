/** Controllers and forms of report. */
@org.jspecify.annotations.NullMarked
package id.pulih.report.web;
