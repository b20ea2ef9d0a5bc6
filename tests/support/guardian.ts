/**
 * A shell script that stands between a test process and a server (its arguments) and ends the
 * server at the end of its own input, which also comes when the test process is killed. The folder
 * named by GUARDED_FOLDER is then deleted: neither server nor files outlive the tests.
 */
export const guardian = `
exec 3<&0
"$@" </dev/null & server=$!
(read -r _ <&3; kill -QUIT $server; sleep 3; kill -KILL $server) 2>/dev/null & watch=$!
wait $server
kill $watch 2>/dev/null
cd / && rm -rf "$GUARDED_FOLDER"
`;
