#!/usr/bin/env node
import { launch } from './launch.mjs'

// node bin/run.mjs FILE.ts [ARGUMENTS]: runs one TypeScript file of the project on Node 24.
const [file, ...args] = process.argv.slice(2)
launch(file, args)
