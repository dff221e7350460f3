@NullMarked
package dev.farespan.metrics;

import org.jspecify.annotations.NullMarked;
