#!/usr/bin/env node
import { run } from './run';

// The exit status is set, not forced: output to a pipe is whole, however long.
process.exitCode = run(process.argv.slice(2));
