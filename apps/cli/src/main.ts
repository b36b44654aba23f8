console.log("tok", process.argv.slice(2), process.cwd(), process.env.INIT_CWD, process.version)
