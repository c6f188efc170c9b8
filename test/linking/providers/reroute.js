// Loaded before a program: what it sends to any host goes to the server of a test on this machine.
const net = require('node:net');

const { connect } = net.Socket.prototype;

net.Socket.prototype.connect = function (...args) {
  const [first] = args;
  const options = Array.isArray(first) ? first[0] : first;
  if (typeof options?.host === 'string' && !net.isIP(options.host)) {
    const rerouted = { ...options, host: '127.0.0.1', port: Number(process.env.REROUTE_PORT) };
    if (Array.isArray(first)) first[0] = rerouted;
    else args[0] = rerouted;
  }
  return connect.apply(this, args);
};
