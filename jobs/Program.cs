using Matching.Jobs.Verbs;

return await CommandLine.RunAsync(args);

/// <summary>Named so that tests can start the host.</summary>
public partial class Program;
