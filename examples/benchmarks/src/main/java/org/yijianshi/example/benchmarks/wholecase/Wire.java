package org.yijianshi.example.benchmarks.wholecase;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;

/**
 * Counts what really goes over the wire to PostgreSQL: a round trip is a read that follows a write,
 * a statement an Execute or a simple Query of the protocol. So neither the driver's batching nor
 * anybody's own counting has to be believed.
 */
final class Wire {
  private static final Map<String, Wire> BY_NAME = new ConcurrentHashMap<>();

  private final AtomicLong statements = new AtomicLong();
  private final AtomicLong roundTrips = new AtomicLong();

  /** The one of that name; the driver finds it by it. */
  static Wire named(String name) {
    return BY_NAME.computeIfAbsent(name, n -> new Wire());
  }

  long statements() {
    return statements.get();
  }

  long roundTrips() {
    return roundTrips.get();
  }

  /** What the driver makes its sockets with; found by its class name. */
  public static final class Sockets extends SocketFactory {
    private final Wire wire;

    /** Counts into {@link Wire#named}. */
    public Sockets(String name) {
      this.wire = named(name);
    }

    @Override
    public Socket createSocket() {
      return new CountedSocket(wire);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      throw new IOException("The driver connects its sockets itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return createSocket(host.getHostName(), port);
    }
  }

  private static final class CountedSocket extends Socket {
    private final Wire wire;
    private boolean written;

    CountedSocket(Wire wire) {
      this.wire = wire;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      return new Sent(super.getOutputStream());
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new Received(super.getInputStream());
    }

    /** Follows the protocol's messages: a letter, a length of four bytes, the rest. */
    private final class Sent extends FilterOutputStream {
      private boolean started;
      private int header;
      private int type;
      private int length;
      private int left;

      Sent(OutputStream out) {
        super(out);
      }

      @Override
      public void write(int b) throws IOException {
        out.write(b);
        follow(b & 0xFF);
      }

      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
        int at = from;
        while (at < from + count) {
          if (left > 0) {
            int skipped = Math.min(left, from + count - at);
            left -= skipped;
            at += skipped;
          } else {
            follow(bytes[at++] & 0xFF);
          }
        }
        written = true;
      }

      private void follow(int b) {
        if (left > 0) {
          left--;
          return;
        }
        // The start-up message alone has no letter.
        if (header == 0 && started) {
          type = b;
          header = 1;
          length = 0;
          return;
        }
        if (header == 0) {
          header = 1;
        }
        length = (length << 8) | b;
        header++;
        if (header == 5) {
          left = length - 4;
          header = 0;
          if (started && (type == 'E' || type == 'Q')) {
            wire.statements.incrementAndGet();
          }
          started = true;
        }
      }
    }

    private final class Received extends FilterInputStream {
      Received(InputStream in) {
        super(in);
      }

      @Override
      public int read() throws IOException {
        turn();
        return super.read();
      }

      @Override
      public int read(byte[] bytes, int from, int count) throws IOException {
        turn();
        return super.read(bytes, from, count);
      }

      private void turn() {
        if (written) {
          written = false;
          wire.roundTrips.incrementAndGet();
        }
      }
    }
  }
}
