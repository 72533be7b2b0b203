/** Data keys: a sensitive field is sealed with the key of its owner, the client or (before the client is known) the application. Table: data_key. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"web", "database", "audit", "access"})
package id.pulih.secret;
