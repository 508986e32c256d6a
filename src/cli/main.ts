#!/usr/bin/env node
import { start } from './start';

// Whoever reads the output may stop, as head does: then there is nobody left to tell.
process.stdout.on('error', error => { if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error; });

// The exit status is set, not forced: output to a pipe is whole, however long.
process.exitCode = start(process.argv.slice(2));
