package dev.farespan.cache.redis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.farespan.cache.RememberedDay;
import dev.farespan.domain.Availability;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.Fare;
import org.jspecify.annotations.Nullable;

/**
 * A remembered day as bytes, exact to the last digit of a price. Whoever changes what is
 * written counts {@link #VERSION} up.
 */
final class DayCodec {

	static final int VERSION = 1;

	private static final int SIMULATED = 1;

	private static final int MAYBE_CUT = 2;

	private DayCodec() {
	}

	/**
	 * Writes a day.
	 * @throws IOException where a text is too long to be written
	 */
	static byte[] encode(RememberedDay day) throws IOException {
		var bytes = new ByteArrayOutputStream(192);
		var out = new DataOutputStream(bytes);
		DayFares fares = day.fares();
		out.writeByte(VERSION);
		write(day.answeredAt().atOffset(ZoneOffset.UTC), out);
		out.writeLong(fares.date().toEpochDay());
		out.writeUTF(fares.availability().label());
		out.writeByte((fares.simulated() ? SIMULATED : 0) | (fares.maybeCut() ? MAYBE_CUT : 0));
		out.writeInt(fares.connections());
		if (fares.cheapest() != null) {
			write(fares.cheapest(), out);
		}
		return bytes.toByteArray();
	}

	private static void write(Fare fare, DataOutputStream out) throws IOException {
		byte[] digits = fare.price().unscaledValue().toByteArray();
		out.writeInt(fare.price().scale());
		out.writeShort(digits.length);
		out.write(digits);
		write(fare.departure(), out);
		write(fare.arrival(), out);
		out.writeInt(fare.transfers());
		out.writeInt(fare.freeSeats());
		out.writeUTF(fare.link().toString());
		out.writeShort(fare.vehicles().size());
		for (String vehicle : fare.vehicles()) {
			out.writeUTF(vehicle);
		}
	}

	private static void write(OffsetDateTime time, DataOutputStream out) throws IOException {
		out.writeLong(time.toEpochSecond());
		out.writeInt(time.getNano());
		out.writeInt(time.getOffset().getTotalSeconds());
	}

	/** Empty for what is not a day of this version, whole and nothing more. */
	static Optional<RememberedDay> decode(byte[] bytes) {
		var in = new DataInputStream(new ByteArrayInputStream(bytes));
		try {
			if (in.readByte() != VERSION) {
				return Optional.empty();
			}
			Instant answeredAt = time(in).toInstant();
			DayFares fares = fares(in);
			return (in.read() < 0) ? Optional.of(new RememberedDay(fares, answeredAt)) : Optional.empty();
		}
		catch (IOException | IllegalArgumentException | DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static DayFares fares(DataInputStream in) throws IOException {
		var date = LocalDate.ofEpochDay(in.readLong());
		Availability availability = availability(in.readUTF());
		int flags = in.readByte();
		int connections = in.readInt();
		@Nullable Fare cheapest = (availability == Availability.PRICED) ? fare(in) : null;
		return new DayFares(date, availability, cheapest, connections, (flags & SIMULATED) != 0,
				(flags & MAYBE_CUT) != 0);
	}

	private static Availability availability(String label) {
		for (Availability availability : Availability.values()) {
			if (availability.label().equals(label)) {
				return availability;
			}
		}
		throw new IllegalArgumentException("no availability of this version");
	}

	private static Fare fare(DataInputStream in) throws IOException {
		int scale = in.readInt();
		var price = new BigDecimal(new BigInteger(in.readNBytes(in.readUnsignedShort())), scale);
		OffsetDateTime departure = time(in);
		OffsetDateTime arrival = time(in);
		int transfers = in.readInt();
		int freeSeats = in.readInt();
		var link = URI.create(in.readUTF());
		int count = in.readUnsignedShort();
		List<String> vehicles = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			vehicles.add(in.readUTF());
		}
		return new Fare(price, departure, arrival, transfers, vehicles, freeSeats, link);
	}

	private static OffsetDateTime time(DataInputStream in) throws IOException {
		var instant = Instant.ofEpochSecond(in.readLong(), in.readInt());
		return instant.atOffset(ZoneOffset.ofTotalSeconds(in.readInt()));
	}

}
