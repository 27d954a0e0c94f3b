/** The register of organs that a user keeps, line by line as it was imported. */
export const registerLines: readonly string[] = [`create table register_lines (position integer primary key, line text not null)`];
