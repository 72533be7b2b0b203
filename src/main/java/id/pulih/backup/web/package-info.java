/** The administrator's page of backups, drills and invariants. */
@org.jspecify.annotations.NullMarked
package id.pulih.backup.web;
