#!/usr/bin/env node
import { launch, SERVER } from './launch.mjs'

launch(SERVER, process.argv.slice(2))
