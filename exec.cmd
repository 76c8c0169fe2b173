@rem cmd.exe has no exec; npm finds this one, and the scripts of package.json run there too.
@%*
