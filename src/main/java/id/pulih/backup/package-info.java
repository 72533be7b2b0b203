/**
 * One sealed archive of everything, made every night and by a button ({@link id.pulih.backup.Backups}), kept in two places, tried
 * every night by a restore into a scratch folder, and restored from the command line into an empty installation. The invariants
 * that hold between the tables are asked of the live data every night. Table: backup_run.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"web", "database", "audit", "access", "secret"})
package id.pulih.backup;
