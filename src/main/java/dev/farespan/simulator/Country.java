package dev.farespan.simulator;

/**
 * A country of the network.
 *
 * @param iso ISO 3166 alpha-2 code
 * @param code the operator's own
 * @param name in English, as the operator writes it
 */
record Country(String iso, String code, String name) {
}
