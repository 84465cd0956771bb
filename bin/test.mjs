#!/usr/bin/env node
import { launch } from './launch.mjs'

launch('scripts/test.ts', process.argv.slice(2))
