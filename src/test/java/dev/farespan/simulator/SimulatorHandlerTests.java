package dev.farespan.simulator;

import java.time.Duration;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SimulatorHandlerTests {

	private static final long NO_TIMER = -1;

	@Test
	void cancelsItsTimers_whenTheCallerLeaves() {
		EmbeddedChannel channel = channel(Duration.ofHours(1));
		channel.writeInbound(search());
		assertThat(channel.runScheduledPendingTasks()).isPositive();
		channel.pipeline().fireChannelInactive();
		assertThat(channel.runScheduledPendingTasks()).isEqualTo(NO_TIMER);
		channel.finishAndReleaseAll();
	}

	@Test
	void answersAtOnce_whenThereIsNoLatency() {
		EmbeddedChannel channel = channel(Duration.ZERO);
		channel.writeInbound(search());
		assertThat(channel.runScheduledPendingTasks()).isEqualTo(NO_TIMER);
		assertThat(channel.<ByteBuf>readOutbound()).satisfies((answer) -> {
			assertThat(answer.readableBytes()).isPositive();
			answer.release();
		});
		channel.finishAndReleaseAll();
	}

	@Test
	void releasesWhatItReads() {
		EmbeddedChannel channel = channel(Duration.ZERO);
		var request = search();
		channel.writeInbound(request);
		assertThat(request.refCnt()).isZero();
		channel.finishAndReleaseAll();
	}

	private static DefaultFullHttpRequest search() {
		return new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, RunningSimulator.PRAGUE_TO_BRNO);
	}

	private static EmbeddedChannel channel(Duration latency) {
		var stats = new Stats();
		var router = new Router(RunningSimulator.settings(latency, Spread.FIXED, "0%"), RunningSimulator.NOON, stats);
		return new EmbeddedChannel(new SimulatorHandler(router, stats, new HttpDate(RunningSimulator.NOON)));
	}

}
