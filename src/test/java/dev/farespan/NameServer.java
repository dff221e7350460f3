package dev.farespan;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * A name server that says of every name that it has one address, of version 4, and is
 * good for a day (RFC 1035).
 */
final class NameServer implements AutoCloseable {

	private static final int PORT = 53;

	private static final int MOST_BYTES = 512;

	private static final int HEAD = 12;

	private static final short ANSWERED = (short) 0x8580;

	private static final short ADDRESS_OF_VERSION_4 = 1;

	private static final short INTERNET = 1;

	private static final short THE_NAME_ASKED_FOR = (short) 0xc000 | HEAD;

	private static final int A_DAY = 86_400;

	private final DatagramSocket socket;

	private volatile Inet4Address address;

	NameServer(Inet4Address address) throws IOException {
		this.address = address;
		this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT));
		Thread.ofVirtual().start(this::serve);
	}

	/** From now on. */
	void say(Inet4Address moved) {
		this.address = moved;
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try {
				var packet = new DatagramPacket(new byte[MOST_BYTES], MOST_BYTES);
				this.socket.receive(packet);
				byte[] answer = answer(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
				this.socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
			}
			catch (IOException | BufferUnderflowException ex) {
				// closed, or no question
			}
		}
	}

	private byte[] answer(ByteBuffer question) {
		short id = question.getShort();
		question.position(HEAD);
		for (int label = question.get(); label > 0; label = question.get()) {
			question.position(question.position() + label);
		}
		boolean has = question.getShort() == ADDRESS_OF_VERSION_4;
		byte[] asked = new byte[question.position() + Short.BYTES - HEAD];
		question.get(HEAD, asked);
		ByteBuffer answer = ByteBuffer.allocate(MOST_BYTES)
			.putShort(id)
			.putShort(ANSWERED)
			.putShort((short) 1)
			.putShort((short) (has ? 1 : 0))
			.putInt(0)
			.put(asked);
		if (has) {
			byte[] bytes = this.address.getAddress();
			answer.putShort(THE_NAME_ASKED_FOR)
				.putShort(ADDRESS_OF_VERSION_4)
				.putShort(INTERNET)
				.putInt(A_DAY)
				.putShort((short) bytes.length)
				.put(bytes);
		}
		byte[] sent = new byte[answer.position()];
		answer.get(0, sent);
		return sent;
	}

	@Override
	public void close() {
		this.socket.close();
	}

}
