/** Controllers of the public pages. */
@org.jspecify.annotations.NullMarked
package id.pulih.portal.web;
