import { openPrivateDatabase } from './private-database.ts'

// A process of its own for the tests: opens the database named on its command line, says where it is, and keeps
// it open until told to leave (a line on standard input) or killed.
const [dataDirectory = ''] = process.argv.slice(2)
const database = await openPrivateDatabase({ dataDirectory, isDurable: false })
process.stdout.write(`${database.url}\n`)
process.stdin.once('data', async () => {
  await database.release()
  process.exit(0)
})
