/** What `--help` shows. */
export const help = `Rejoinder from the terminal: the same formats and weighing as the page.

  rejoinder convert IN OUT [--from FORMAT] [--to FORMAT] [--ballot NAME]
      Reads a debate and writes it in another format. Without --from and --to
      what is in IN and how the names end say which.
  rejoinder check IN [--from FORMAT]
      Lists every problem with its line. What was adapted and lost nothing is
      a note.
  rejoinder weigh IN [--semantics balanced|knock-out|cautious] [--ballot NAME]
                     [--json] [--from FORMAT]
      Where the motion and its claims stand, given the weights of a ballot.
  rejoinder formats
      All formats: id, label, extensions, reads, writes.
  rejoinder --help | --version

IN and OUT are files; - is standard input or output. Results go to standard
output, reports and errors to standard error. The exit code is 0 when it is
done, 1 for problems in the input, 2 for a wrong call.
`
