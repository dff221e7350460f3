package dev.farespan.simulator;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.timeout.IdleStateEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Answers one connection: requests wait for their time side by side, and are answered in
 * their order.
 */
final class SimulatorHandler extends SimpleChannelInboundHandler<HttpObject> {

	private static final Logger LOG = LoggerFactory.getLogger(SimulatorHandler.class);

	/** More requests of one connection are not read until some are answered. */
	private static final int MAX_PENDING = 256;

	private final Router router;

	private final Stats stats;

	private final HttpDate date;

	private final Deque<Exchange> pending = new ArrayDeque<>(1);

	private boolean closing;

	SimulatorHandler(Router router, Stats stats, HttpDate date) {
		this.router = router;
		this.stats = stats;
		this.date = date;
	}

	@Override
	public void channelActive(ChannelHandlerContext context) {
		this.stats.connectionOpened();
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		this.stats.connectionClosed();
		this.pending.forEach(Exchange::cancelTimer);
		this.pending.stream()
			.filter((exchange) -> exchange.reply().search())
			.forEach((_) -> this.stats.searchAbandoned());
		this.pending.clear();
	}

	/** Bodies are not read: nothing here takes one. */
	@Override
	protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
		if (message instanceof HttpRequest request && !this.closing) {
			accept(context, request);
		}
	}

	@Override
	public void channelReadComplete(ChannelHandlerContext context) {
		context.flush();
	}

	@Override
	public void channelWritabilityChanged(ChannelHandlerContext context) {
		readOnIfThereIsRoom(context);
	}

	@Override
	public void userEventTriggered(ChannelHandlerContext context, Object event) {
		if (event instanceof IdleStateEvent && this.pending.isEmpty()) {
			var _ = context.close();
		}
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
		LOG.atLevel((cause instanceof IOException) ? Level.DEBUG : Level.ERROR)
			.setCause(cause)
			.log("A connection broke.");
		var _ = context.close();
	}

	private void accept(ChannelHandlerContext context, HttpRequest request) {
		var exchange = Exchange.of(request, this.router.route(request));
		this.closing = exchange.isLast();
		this.pending.add(exchange);
		if (exchange.reply().search()) {
			this.stats.searchReceived();
		}
		if (exchange.isDue()) {
			writeWhatIsDue(context);
		}
		else {
			exchange.awaitTimer(context.executor()
				.schedule(() -> answerLate(context, exchange), exchange.reply().delay().toNanos(),
						TimeUnit.NANOSECONDS));
		}
		readOnIfThereIsRoom(context);
	}

	private void answerLate(ChannelHandlerContext context, Exchange exchange) {
		try {
			exchange.becomeDue();
			writeWhatIsDue(context);
			context.flush();
		}
		catch (RuntimeException ex) {
			// a timer would keep it to itself
			exceptionCaught(context, ex);
		}
	}

	private void writeWhatIsDue(ChannelHandlerContext context) {
		for (Exchange next = this.pending.peek(); next != null && next.isDue(); next = this.pending.peek()) {
			write(context, next);
			this.pending.remove();
		}
		readOnIfThereIsRoom(context);
	}

	private void write(ChannelHandlerContext context, Exchange exchange) {
		var bytes = exchange.encode(context.alloc(), this.date.header());
		if (exchange.reply().search()) {
			this.stats.searchAnswered();
		}
		var written = context.write(bytes);
		if (exchange.isLast()) {
			written.addListener(ChannelFutureListener.CLOSE);
		}
	}

	/** A caller that does not read its answers is not read from. */
	private void readOnIfThereIsRoom(ChannelHandlerContext context) {
		boolean room = this.pending.size() < MAX_PENDING && context.channel().isWritable();
		if (context.channel().config().isAutoRead() != room) {
			context.channel().config().setAutoRead(room);
		}
	}

}
