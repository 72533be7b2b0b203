/** Controllers and forms of delivery. */
@org.jspecify.annotations.NullMarked
package id.pulih.delivery.web;
