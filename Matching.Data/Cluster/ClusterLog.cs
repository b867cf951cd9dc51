namespace Matching.Data.Cluster;

internal static class ClusterLog
{
    public static string End(string file, int lines = 10)
    {
        try
        {
            return string.Join('\n', File.ReadLines(file).TakeLast(lines));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
