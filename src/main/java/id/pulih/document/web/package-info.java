@org.jspecify.annotations.NullMarked
package id.pulih.document.web;
