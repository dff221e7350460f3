package dev.farespan.security;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param address of the caller, or of the last hop that can be believed; null where the
 * connection is gone already
 * @param isSecure whether the caller came by TLS
 */
public record Origin(@Nullable InetAddress address, boolean isSecure) {
}
