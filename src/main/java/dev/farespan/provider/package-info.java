/**
 * How to ask a provider and how to read its answer; no I/O. An adapter implements
 * {@link dev.farespan.provider.FareProvider}: it turns a day's question into a
 * {@link dev.farespan.provider.ProviderRequest} and a
 * {@link dev.farespan.provider.ProviderResponse} into fares, or throws a
 * {@link dev.farespan.provider.ProviderException} that says why not. Each adapter has a
 * package of its own and knows no other.
 */
@NullMarked
package dev.farespan.provider;

import org.jspecify.annotations.NullMarked;
