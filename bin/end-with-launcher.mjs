// Loaded before the programme: when the launcher is killed outright its channel closes, and the programme
// shuts down as if asked to, so that no server is left behind holding the port and the database.
if (process.channel !== undefined) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
