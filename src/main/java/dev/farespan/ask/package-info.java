/**
 * One question to a farespan that runs, from the same jar: an image needs no other
 * program to tell how it is.
 */
@NullMarked
package dev.farespan.ask;

import org.jspecify.annotations.NullMarked;
