/** Controllers and forms of plan. */
@org.jspecify.annotations.NullMarked
package id.pulih.plan.web;
