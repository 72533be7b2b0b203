/** Controllers and forms of messaging. */
@org.jspecify.annotations.NullMarked
package id.pulih.messaging.web;
