/**
 * RegioJet (Student Agency): its public search API, its error bodies and its cities. The
 * cities are a resource of the jar, {@code cities.tsv}; nothing is fetched.
 */
@NullMarked
package dev.farespan.provider.regiojet;

import org.jspecify.annotations.NullMarked;
