/**
 * Remembering days, so that they need not be asked for again. So far only its settings
 * are here.
 */
@NullMarked
package dev.farespan.cache;

import org.jspecify.annotations.NullMarked;
