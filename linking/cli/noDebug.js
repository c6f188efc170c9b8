// Stands in for the package debug, which a library would use if it finds it.
module.exports = () => () => undefined;
