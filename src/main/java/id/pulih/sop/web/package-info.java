/** Controllers and forms of sop. */
@org.jspecify.annotations.NullMarked
package id.pulih.sop.web;
