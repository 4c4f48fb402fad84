process.stdout.write("masthead\n");
