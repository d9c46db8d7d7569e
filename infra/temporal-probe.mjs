import { connect } from 'node:http2';

/**
 * Whether the namespace `default` answers: one gRPC DescribeNamespace over plain HTTP/2, its two lines of protobuf by hand.
 * @param {string} address @returns {Promise<boolean>}
 */
export function namespaceAnswers(address, ms = 2_000) {
  return new Promise((resolve) => {
    const session = connect(`http://${address}`);
    const done = (/** @type {boolean} */ yes) => {
      session.destroy();
      resolve(yes);
    };
    session.setTimeout(ms, () => done(false));
    session.on('error', () => done(false));
    const call = session.request({
      ':method': 'POST',
      ':path': '/temporal.api.workflowservice.v1.WorkflowService/DescribeNamespace',
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    const status = (/** @type {import('node:http2').IncomingHttpHeaders} */ headers) => {
      if (headers['grpc-status'] !== undefined) done(headers['grpc-status'] === '0');
    };
    call.on('response', status).on('trailers', status);
    call.on('error', () => done(false)).on('close', () => done(false));
    call.resume();
    call.end(framed(field(1, 'default')));
  });
}

/** @param {number} number @param {string} text a protobuf string of under 128 bytes */
const field = (number, text) =>
  Buffer.concat([Buffer.from([(number << 3) | 2, Buffer.byteLength(text)]), Buffer.from(text)]);

/** @param {Buffer} message a gRPC frame: not compressed, length, message */
function framed(message) {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}
