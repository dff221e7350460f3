@NullMarked
package dev.farespan;

import org.jspecify.annotations.NullMarked;
