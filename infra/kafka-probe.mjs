import { connect } from 'node:net';

/**
 * Whether a broker answers a Metadata request and names itself among the brokers: an open port is not enough, it opens
 * before the broker may be used.
 * @param {string} broker host:port @returns {Promise<boolean>}
 */
export function brokerAnswers(broker, ms = 2_000) {
  return new Promise((resolve) => {
    const [host, port] = splitAddress(broker);
    const socket = connect({ host, port });
    let got = Buffer.alloc(0);
    const done = (/** @type {boolean} */ yes) => {
      socket.destroy();
      resolve(yes);
    };
    socket.setTimeout(ms, () => done(false));
    socket.on('error', () => done(false)).on('close', () => done(false));
    socket.on('connect', () => socket.write(metadataRequest()));
    socket.on('data', (bytes) => {
      got = Buffer.concat([got, bytes]);
      if (got.length >= 12) done(got.readInt32BE(8) > 0);
    });
  });
}

/** @param {string} address @returns {[string, number]} */
export function splitAddress(address) {
  const at = address.lastIndexOf(':');
  return [address.slice(0, at).replace(/^\[|\]$/g, ''), Number(address.slice(at + 1))];
}

/** Metadata (key 3) version 1 for no topic: size, key, version, correlation id, client id, count of topics. */
function metadataRequest() {
  const client = Buffer.from('thidua');
  const request = Buffer.alloc(4 + 2 + 2 + 4 + 2 + client.length + 4);
  request.writeInt32BE(request.length - 4, 0);
  request.writeInt16BE(3, 4);
  request.writeInt16BE(1, 6);
  request.writeInt32BE(1, 8);
  request.writeInt16BE(client.length, 12);
  client.copy(request, 14);
  return request;
}
